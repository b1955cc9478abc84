import type { ConductKind } from '../../registry/schema/answer.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { conductKindOf } from '../../registry/countries.ts';

/** A country of the map: a square with its two letters and what its law does. */
export interface Tile {
  id: string;
  kind: ConductKind;
  x: number;
  y: number;
}

/** What to draw, in units of the drawing. */
export interface TileMap {
  width: number;
  height: number;
  tiles: Tile[];
}

/** Size of a tile and of what parts it from the next: its words fit in a wide font. */
const tileSize = { width: 76, height: 44, gap: 4 };

/**
 * Lays out the countries that have a place in the map, for one conduct: those of which least was read last, in every
 * map, so that what is the same in all of them is together, which a page of many maps weighs.
 */
export function layOutTiles(countries: readonly CountryData[], row: string): TileMap {
  const { width, height, gap } = tileSize;
  const inOrder = countries.toSorted((one, other) => other.answers.length - one.answers.length);
  const tiles = inOrder.flatMap((country) =>
    country.tile
      ? [
          {
            id: country.id,
            kind: conductKindOf(country, row),
            x: (country.tile.column - 1) * (width + gap) + gap / 2,
            y: (country.tile.row - 1) * (height + gap) + gap / 2,
          },
        ]
      : [],
  );
  return {
    width: Math.max(0, ...tiles.map(({ x }) => x + width)) + gap / 2,
    height: Math.max(0, ...tiles.map(({ y }) => y + height)) + gap / 2,
    tiles,
  };
}
