/** What Discord refuses with. Source: Discord API, "JSON Error Codes", read on 2026-11-28. */
export const codes = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  tooManyOldEdits: 30046,
  tooLarge: 40005,
  acknowledged: 40060,
  tooManyFollowUps: 40094,
  missingAccess: 50001,
  notOurs: 50005,
  closedToUs: 50007,
  missingPermission: 50013,
  badToken: 50027,
  archived: 50083,
  noHistory: 160002,
} as const;
