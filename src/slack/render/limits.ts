/**
 * What Slack accepts, in UTF-16 units and counts; where sources differ, the tightest number.
 * Sources: https://docs.slack.dev/reference/block-kit and @slack/types; the total of a message is
 * undocumented (about 13,200, https://github.com/slackapi/bolt-js/issues/2509).
 */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  /** Our own ceiling for the words of one message. */
  charactersPerMessage: 9_000,
  /** Slack seems to count some 100 characters for each block beside its words. */
  blockCost: 100,
  totalPerMessage: 12_500,
  /** `views.open` refuses 250 kB; a character takes up to three bytes. */
  charactersPerView: 60_000,
  /** Our own ceilings for the columns or small print of one block, and for one container. */
  blockText: 5_000,
  containerText: 6_000,
  fallbackText: 4_000,
  sectionText: 3_000,
  fieldText: 2_000,
  fields: 10,
  header: 150,
  contextElements: 10,
  contextText: 2_000,
  actionElements: 25,
  id: 255,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmChoice: 30,
  optionText: 75,
  optionDescription: 75,
  optionValue: 75,
  options: 100,
  checkboxes: 10,
  overflow: 5,
  radioButtons: 10,
  placeholder: 150,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputLength: 3_000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  containerTitle: 150,
  containerChildren: 10,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
} as const;
