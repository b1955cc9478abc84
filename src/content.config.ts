import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

/** A day as YAML gives it: a date, or the text of one. */
const day = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));

/**
 * What pages read of the front matter. The closed schema stands in `src/registry/schema/page.ts`; the
 * checker holds every page against it before Astro reads the first one.
 */
const pageFields = z.object({
  type: z
    .enum(['home', 'page', 'guide', 'protocol', 'form', 'analysis', 'training'])
    .default('page'),
  code: z.number().optional(),
  audience: z
    .array(z.enum(['affected', 'companion', 'team', 'organisation', 'lawyer', 'public']))
    .optional(),
  purpose: z.string().optional(),
  useWhen: z.string().optional(),
  notFor: z.string().optional(),
  asOf: day.optional(),
  reviewed: z
    .union([z.literal('pending'), z.object({ on: day, by: z.array(z.string()) })])
    .optional(),
  needsReview: z.array(z.enum(['legal', 'psychology', 'security', 'experience'])).optional(),
  version: z.string().optional(),
  before: z.array(z.string()).optional(),
  after: z.array(z.string()).optional(),
  contentNote: z.string().optional(),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageFields }) }),
};
