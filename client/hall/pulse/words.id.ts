/** How the hall's Wi-Fi does. */
export const id = {
  calm: (phones: number) => `Wi-Fi baik: ${phones} ponsel`,
  lively: (phones: number, lost: number, back: number) =>
    `Wi-Fi: ${phones} ponsel, dalam 5 menit ${lost} terputus dan ${back} kembali`,
};

/** What every language has to say. */
export type Messages = typeof id;
