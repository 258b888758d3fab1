/** Acts of the facilitator that change how a table plays. */
export const INTERVENTIONS = [
  'Announce',
  'Nudge',
  'InjectEvent',
  'PauseTable',
  'ExtendPhase',
  'EndPhase',
  'CloseTable',
] as const;
export type Intervention = (typeof INTERVENTIONS)[number];
