import type { Norm } from './norm.ts';

/** A citation while the passage is still being read: its norm may be known only later. */
export interface Draft {
  start: number;
  end: number;
  provisions: string[];
  kind?: 'bare' | 'anaphora';
  /** The norm named in the citation itself. */
  norm?: Norm;
  /** For a provision without its norm: how many norms were named before it. */
  after?: number;
  /** For one that points back: the kind of norm meant, if said. */
  noun?: string;
  /** For one that points back at a provision. */
  isProvision?: boolean;
}

/** A norm named in the passage, of which a later bare provision may be. */
export interface Mention {
  norm: Norm;
  start: number;
  /** Named only as what amended another: «modificado por la Ley N.° 30819». */
  isSecondary: boolean;
}

/** What was read: citations in order, the norms named, and what each title is the name of. */
export interface Reading {
  drafts: Draft[];
  mentions: Mention[];
  names: Map<string, string>;
}
