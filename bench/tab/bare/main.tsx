/** React, Fluent's provider and its table with forty rows: the least a page of this kind can be. */
import {
  FluentProvider,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  teamsLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const ROWS = Array.from({ length: 40 }, (_, row) => row);
const COLUMNS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'];

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to show the table.');
createRoot(root).render(
  <FluentProvider theme={teamsLightTheme}>
    <Table aria-label="Dienstplan">
      <TableHeader>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableHeaderCell key={column}>{column}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {ROWS.map((row) => (
          <TableRow key={row}>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{`${column} ${row}`}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </FluentProvider>,
);
