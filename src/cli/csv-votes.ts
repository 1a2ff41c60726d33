export const VOTES_HEADER = 'participant,statement,vote';

export const VOTE_VALUES: Readonly<Record<string, 1 | 0 | -1>> = {
  '1': 1,
  '+1': 1,
  '0': 0,
  '-1': -1,
};

/** Fields of one CSV line; a quoted one may hold commas and doubled quotes. */
export function csvFields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
