/**
 * The oldest browsers that Runding is made for, as builds and checks name them: a phone of 2020 whose browser was never
 * renewed. What is newer may only be used where its absence was looked at.
 */
export const SUPPORT_LINE = { chrome: '87', safari: '15.4', ios: '15.4', firefox: '98' } as const;
