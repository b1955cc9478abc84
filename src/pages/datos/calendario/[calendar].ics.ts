import type { APIRoute, GetStaticPaths } from 'astro';
import { teamCalendar } from '../../../publish/calendar.ts';
import { adoptionLevel } from '../../../registry/schema/team.ts';
import { levelSlug } from '../../../words/level-slug.ts';

export const getStaticPaths = (() =>
  adoptionLevel.options.flatMap((level) =>
    (['es', 'en'] as const).map((lang) => ({
      params: { calendar: `${levelSlug(level)}-${lang}` },
      props: { text: teamCalendar(level, lang) },
    })),
  )) satisfies GetStaticPaths;

/** What a team does again and again, as a calendar of one level. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
