/** Everything that Slack sends, read into small values at the edge; nothing behind it knows a payload. */
export * from './payloads/answer-submissions.js';
export * from './payloads/app-events.js';
export * from './payloads/challenge-edit.js';
export * from './payloads/channel-events.js';
export * from './payloads/experiment-submissions.js';
export * from './payloads/interactions.js';
export * from './payloads/message-event.js';
export * from './payloads/setup-submission.js';
export * from './payloads/theme-submissions.js';
export { channelOfModal, parseSubmission, type Submission } from './payloads/submission.js';
