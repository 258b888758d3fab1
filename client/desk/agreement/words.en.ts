import type { Messages } from './words.id.ts';

/** Words around the agreement document in English. */
export const en: Messages = {
  title: 'Agreement document',
  ofTable: (table) => `Agreement document of table ${table}`,
  loading: 'Preparing the document…',
  print: 'Print document',
  back: 'Back',
  none: 'This table reached no agreement. There is no document.',
  notYet: 'This table has not ended. The document is there once the table is closed.',
  failed: 'The record of the table could not be fetched. Check the connection, then reload the page.',
  noSeat: 'This device holds no seat. Open this page from the scorecard.',
  hint: 'Choose “Save as PDF” in the print window to keep it.',
  numbers: 'Page numbers: turn on “headers and footers” in the print window.',
};
