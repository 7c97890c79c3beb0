import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { type PlainDate, plainDate } from '../../kernel/time.ts';
import type { Scope } from '../scope.ts';

export type DirectoryArea = { code: string; nameDe: string; nameEn: string; crossCutting: boolean };

/** What a cooperation calls its people, municipalities and subject areas. */
export type Directory = {
  /** Full names of everyone, also of those who have left: people go on naming them. */
  colleagues: readonly string[];
  /** By name, also those that have left or are yet to join. */
  municipalities: readonly {
    id: string;
    name: string;
    joinedOn: PlainDate;
    leftOn: PlainDate | null;
    /** The areas its desks serve, by code. */
    areaCodes: readonly string[];
  }[];
  /** By code. */
  areas: readonly DirectoryArea[];
};

type Row = {
  colleagues: string[];
  municipalities: {
    id: string;
    name: string;
    joinedOn: string;
    leftOn: string | null;
    areaCodes: string[];
  }[];
  areas: DirectoryArea[];
};

/** Everything that has a name in the cooperation, in one query. */
export const loadDirectory = async (trx: Trx, { cooperationId }: Scope): Promise<Directory> => {
  const { rows } = await sql<Row>`
    select
      array(select display_name from staff where cooperation_id = ${cooperationId} order by display_name)
        as colleagues,
      (
        select coalesce(json_agg(json_build_object(
          'id', id, 'name', name, 'joinedOn', joined_on, 'leftOn', left_on,
          'areaCodes', array(
            select distinct area_code
            from desk
            join desk_area on desk_area.cooperation_id = desk.cooperation_id and desk_area.desk_id = desk.id
            where desk.cooperation_id = municipality.cooperation_id and desk.municipality_id = municipality.id
            order by area_code
          )
        ) order by name), '[]')
        from municipality where cooperation_id = ${cooperationId} and is_member
      ) as municipalities,
      (
        select coalesce(json_agg(json_build_object(
          'code', code, 'nameDe', name_de, 'nameEn', name_en, 'crossCutting', cross_cutting
        ) order by code), '[]')
        from subject_area where cooperation_id = ${cooperationId}
      ) as areas`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('A select without a table has one row.');
  return {
    ...row,
    municipalities: row.municipalities.map((municipality) => ({
      ...municipality,
      joinedOn: plainDate(municipality.joinedOn),
      leftOn: municipality.leftOn === null ? null : plainDate(municipality.leftOn),
    })),
  };
};
