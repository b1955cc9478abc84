import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { pageFrontMatter } from './registry/schema/page.ts';

/** No page has an image in its front matter, so one schema serves all; made anew for each, it took seconds of a build. */
const merged = docsSchema({ extend: pageFrontMatter })({ image: () => z.never() as never });

/**
 * The front matter of a page: the closed schema of `registry/schema/page.ts`, by which the checker has
 * held every page before, and what Starlight adds. Astro reads a day as a date; a page made by code
 * says no type.
 */
const schema = z.preprocess(asWritten, merged);

function asWritten(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const values = Object.entries(data).map(([key, value]): [string, unknown] => [key, dayOf(value)]);
  return { type: 'page', ...Object.fromEntries(values) };
}

function dayOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dayOf(each)]));
}

export const collections = { docs: defineCollection({ loader: docsLoader(), schema }) };
