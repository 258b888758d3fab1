/** What is said of a long text of a case. */
export const id = {
  table: 'Tabel, dapat digeser',
};

/** What every language has to say. */
export type Messages = typeof id;
