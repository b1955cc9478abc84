import type { Rule } from '../rule.ts';
import absenceSearched from './absence-searched.ts';
import actionMatches from './action-matches.ts';
import addressKept from './address-kept.ts';
import adoptionConsistent from './adoption-consistent.ts';
import altText from './alt-text.ts';
import blankHasFallback from './blank-has-fallback.ts';
import changeClassed from './change-classed.ts';
import changedByResolves from './changed-by-resolves.ts';
import childReader from './child-reader.ts';
import codeNamesPage from './code-names-page.ts';
import componentAttributes from './component-attributes.ts';
import componentExists from './component-exists.ts';
import conductCovered from './conduct-covered.ts';
import countryRows from './country-rows.ts';
import countryUntyped from './country-untyped.ts';
import dangerHasNumber from './danger-has-number.ts';
import dataCitesExist from './data-cites-exist.ts';
import deadlineCounted from './deadline-counted.ts';
import deadlineMatches from './deadline-matches.ts';
import deckComplete from './deck-complete.ts';
import dutyScheduled from './duty-scheduled.ts';
import evidenceStrength from './evidence-strength.ts';
import fieldExists from './field-exists.ts';
import figureAddsUp from './figure-adds-up.ts';
import figureLimits from './figure-limits.ts';
import formExists from './form-exists.ts';
import formsTied from './forms-tied.ts';
import frbrAgrees from './frbr-agrees.ts';
import halfMarkup from './half-markup.ts';
import headingOrder from './heading-order.ts';
import instrumentExists from './instrument-exists.ts';
import interfaceCounts from './interface-counts.ts';
import interfacePlaceholders from './interface-placeholders.ts';
import interfaceTranslated from './interface-translated.ts';
import interfaceUnused from './interface-unused.ts';
import languageCare from './language-care.ts';
import linkPurpose from './link-purpose.ts';
import linkResolves from './link-resolves.ts';
import linkScheme from './link-scheme.ts';
import minorNotActed from './minor-not-acted.ts';
import movedAddress from './moved-address.ts';
import noBareCitation from './no-bare-citation.ts';
import noFutureDates from './no-future-dates.ts';
import noRawCode from './no-raw-code.ts';
import obstacleReview from './obstacle-review.ts';
import oneText from './one-text.ts';
import pageBehindRegistry from './page-behind-registry.ts';
import pageExists from './page-exists.ts';
import pageReachable from './page-reachable.ts';
import paperComplete from './paper-complete.ts';
import penaltyMatches from './penalty-matches.ts';
import penaltyRange from './penalty-range.ts';
import platformExists from './platform-exists.ts';
import platformSourced from './platform-sourced.ts';
import positionWords from './position-words.ts';
import proseRhythm from './prose-rhythm.ts';
import protocolsAgree from './protocols-agree.ts';
import provisionExists from './provision-exists.ts';
import provisionInForce from './provision-in-force.ts';
import provisionUncited from './provision-uncited.ts';
import queryResolves from './query-resolves.ts';
import readThroughOrder from './read-through-order.ts';
import readability from './readability.ts';
import readingAttributed from './reading-attributed.ts';
import recommendationAnswers from './recommendation-answers.ts';
import recordValues from './record-values.ts';
import repealedNeedsNote from './repealed-needs-note.ts';
import reviewAfterAmendment from './review-after-amendment.ts';
import rolesShared from './roles-shared.ts';
import routeResolves from './route-resolves.ts';
import savedFirst from './saved-first.ts';
import scenarioComplete from './scenario-complete.ts';
import scenarioCoverage from './scenario-coverage.ts';
import scenarioForm from './scenario-form.ts';
import scenarioObeys from './scenario-obeys.ts';
import serviceExists from './service-exists.ts';
import serviceVerified from './service-verified.ts';
import situationComplete from './situation-complete.ts';
import sourceOfficial from './source-official.ts';
import staleProgress from './stale-progress.ts';
import suicideAccompanied from './suicide-accompanied.ts';
import tellToday from './tell-today.ts';
import termConsistent from './term-consistent.ts';
import trainingBehind from './training-behind.ts';
import trainingComplete from './training-complete.ts';
import translationCitations from './translation-citations.ts';
import translationExists from './translation-exists.ts';
import translationFresh from './translation-fresh.ts';
import translationNumbers from './translation-numbers.ts';
import translationSections from './translation-sections.ts';
import uniqueCodes from './unique-codes.ts';
import uniqueNames from './unique-names.ts';
import valueExists from './value-exists.ts';
import verificationDue from './verification-due.ts';
import verifiedFieldExists from './verified-field-exists.ts';
import versionExists from './version-exists.ts';
import versionMoves from './version-moves.ts';
import versionsFollowAmender from './versions-follow-amender.ts';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  absenceSearched,
  actionMatches,
  addressKept,
  adoptionConsistent,
  altText,
  blankHasFallback,
  changeClassed,
  changedByResolves,
  childReader,
  codeNamesPage,
  componentAttributes,
  componentExists,
  conductCovered,
  countryRows,
  countryUntyped,
  dangerHasNumber,
  dataCitesExist,
  deadlineCounted,
  deadlineMatches,
  deckComplete,
  dutyScheduled,
  evidenceStrength,
  fieldExists,
  figureAddsUp,
  figureLimits,
  formExists,
  formsTied,
  frbrAgrees,
  halfMarkup,
  headingOrder,
  instrumentExists,
  interfaceCounts,
  interfacePlaceholders,
  interfaceTranslated,
  interfaceUnused,
  languageCare,
  linkPurpose,
  linkResolves,
  linkScheme,
  minorNotActed,
  movedAddress,
  noBareCitation,
  noFutureDates,
  noRawCode,
  obstacleReview,
  oneText,
  pageBehindRegistry,
  pageExists,
  pageReachable,
  paperComplete,
  penaltyMatches,
  penaltyRange,
  platformExists,
  platformSourced,
  positionWords,
  proseRhythm,
  protocolsAgree,
  provisionExists,
  provisionInForce,
  provisionUncited,
  queryResolves,
  readThroughOrder,
  readability,
  readingAttributed,
  recommendationAnswers,
  recordValues,
  repealedNeedsNote,
  reviewAfterAmendment,
  rolesShared,
  routeResolves,
  savedFirst,
  scenarioComplete,
  scenarioCoverage,
  scenarioForm,
  scenarioObeys,
  serviceExists,
  serviceVerified,
  situationComplete,
  sourceOfficial,
  staleProgress,
  suicideAccompanied,
  tellToday,
  termConsistent,
  trainingBehind,
  trainingComplete,
  translationCitations,
  translationExists,
  translationFresh,
  translationNumbers,
  translationSections,
  uniqueCodes,
  uniqueNames,
  valueExists,
  verificationDue,
  verifiedFieldExists,
  versionExists,
  versionMoves,
  versionsFollowAmender,
];
