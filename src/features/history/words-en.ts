import { labelsEn } from '#src/ui/words-en.ts';
import { counted, number, points } from '#src/i18n/english.ts';

const of = (one: string, other: string) => (value: number) => counted(value, one, other);
const events = of('event', 'events');
const messages = of('message', 'messages');

/** A person’s history, and the details of its events. */
export const historyEn = {
  history: {
    loading: 'Loading the history…',
    planHint: 'Your plan may not include this.',
    events,
    newest: (value: number) => `Newest ${events(value)}`,
    /** Of chosen kinds. */
    ofEvents: (shown: number, total: number) => `${number(shown)} of ${events(total)}`,
    ofNewest: (shown: number, total: number) => `${number(shown)} of the newest ${events(total)}`,
    none: 'No events',
    /** `scope`: “in the last 12 months”. */
    noneOf: (scope: string) => `No events ${scope}`,
    unreadable: (value: number) => `${events(value)} could not be read.`,
    refreshFailed: 'Could not refresh. The events below are older ones.',
    zone: (zone: string) => `Times are in the account’s time zone, ${zone}.`,
    zoneUnnamed: 'Times are in the account’s time zone.',
    zoneUnknown: (zone: string) =>
      `Times are in the account’s time zone, which is not known; “today” is the day in this browser’s, ${zone}.`,
    undated: 'Time not recognised',
    showMore: 'Show more',
    earlier: 'Earlier',
    noOlder: 'Older events are not loaded.',
    /** `days`: “28 November 2024 – 28 November 2025”. */
    earlierHint: (days: string, cost: number) => `${days}, ${points(cost)}`,
    scopes: {
      lastYear: 'in the last 12\u00a0months',
      since: (day: string) => `since ${day}`,
      newest: (value: number, day: string) => `in the newest ${events(value)}, since ${day}`,
      newestUndated: (value: number) => `in the newest ${events(value)}`,
    },
    sentence: {
      /** `what`: “call, answered”; `when`: “23 November, 10:15”. */
      last: (what: string, when: string) => `Last contact: ${what}, ${when}.`,
      /** `scope`: “in the last 12 months”. */
      noContact: (scope: string) => `No calls, chats or requests ${scope}.`,
      /** After the numbers of events. */
      earliest: (day: string) => `; the earliest of them on ${day}`,
      /** After “1 call”. */
      on: (day: string) => `, on ${day}`,
    },
    kinds: {
      call: 'Calls',
      chat: 'Chats',
      request: 'Requests',
      visit: 'Visits',
      goal: 'Goals',
      lead: 'Leads',
      deal: 'Deals',
      other: 'Other',
    },
    chips: 'Kinds of events',
    counts: {
      call: of('call', 'calls'),
      chat: of('chat', 'chats'),
      request: of('request', 'requests'),
      visit: of('visit', 'visits'),
      goal: of('goal', 'goals'),
      lead: of('lead', 'leads'),
      deal: of('deal', 'deals'),
      other: of('other event', 'other events'),
    },
    showVisits: 'Show visits',
    titles: {
      call: 'Call',
      chat: 'Chat',
      request: 'Request',
      visit: 'Visit',
      goal: 'Goal',
      lead: 'Lead',
      deal: 'Deal',
      other: 'Event',
    },
    directions: { in: 'Incoming call', out: 'Outgoing call' },
    /** `unanswered`: an outgoing call. */
    outcomes: { answered: 'answered', missed: 'missed', unanswered: 'not answered' },
    chatStatuses: {
      new: 'new',
      active: 'active',
      lost: 'missed',
      succeed: 'answered',
      refused: 'nothing written',
    },
    /** `kinds`: “Calls, chats”; null: all. */
    strip: (kinds: string | null, scope: string) => `${kinds ?? 'Events'} per week ${scope}`,
    /** `week`: “16–22 February: 1 call, 2 visits”. */
    busiest: (week: string, weeks: number) => `Busiest week, ${week}. Weeks with events: ${number(weeks)}.`,
    notLoaded: 'not loaded yet',
    lastConversation: 'Last conversation',
    show: { call: 'Show the call', chat: 'Show the chat', request: 'Show the request' },
    copyDetails: { call: 'Copy call', chat: 'Copy chat', request: 'Copy request' },
    /** In the name of a button. */
    withCost: (what: string, cost: number) => (cost === 0 ? what : `${what} (${points(cost)})`),
    noDetails: 'No details found for this event',
    several: (count: number) => `${counted(count, 'match', 'matches')}:`,
    /** In the line of a call. */
    recorded: 'Recorded',
    recording: 'Recording',
    voiceMail: 'Voice mail',
    play: 'Play',
    speed: 'Speed',
    cannotPlay: 'This recording cannot be played',
    recordingsUnknown: 'The call was recorded, but the address of the recording is not known here.',
    finishReasons: {
      operator_disconnects: 'the employee hung up',
      subscriber_disconnects: 'the other party hung up',
      caller_disconnects: 'the other party hung up',
      operator_answer: 'answered',
      subscriber_busy: 'the other party was busy',
      caller_busy: 'the other party was busy',
      operator_busy: 'the employee was busy',
      subscriber_not_responsible: 'the other party did not answer',
      caller_not_responsive: 'the other party did not answer',
      operator_not_responsible: 'the employee did not answer',
      operator_not_responsive: 'the employee did not answer',
      no_success_subscriber_call: 'the other party was not reached',
      no_success_caller_call: 'the other party was not reached',
      no_success_operator_call: 'no employee was reached',
      timeout: 'nobody answered in time',
      internal_error: 'a failure of the service',
    },
    channels: { comagic: 'the site', offline_message: 'request' },
    releaseCauses: {
      closed_by_timeout: 'nobody wrote any more',
      closed_by_operator: 'closed by the employee',
      closed_by_visitor: 'closed by the visitor',
      closed_by_scenario: 'closed by a scenario',
      invite_rejected: 'the invitation was declined',
      visitor_banned: 'the visitor was blocked',
      visitor_disconnected: 'the visitor left',
      visitor_session_expired: 'the visit ended',
      external_window_closed: 'the window was closed',
    },
    noMessages: 'No messages',
    allMessages: (count: number) => `Show all ${messages(count)}`,
    lastMessages: (shown: number, total: number) => `The last ${number(shown)} of ${messages(total)}`,
    sources: {
      visitor: 'Visitor',
      operator: 'Employee',
      system: 'System',
      chatbot: 'Bot',
      autoinvite: 'Invitation',
      retention: 'Retention',
      form_text: 'Form',
      chat_channel: 'Channel',
    },
    file: 'File',
    /** Of the details of an event. */
    fields: {
      answeredBy: 'Answered by',
      employees: 'Participants',
      talk: 'Talk time',
      wait: 'Waiting time',
      ended: 'Ended',
      tags: 'Tags',
      employee: 'Employee',
      channel: 'Channel',
      duration: 'Duration',
      messages: 'Messages',
      username: 'Username',
      text: 'Text',
      ...labelsEn,
      status: 'Status',
      formName: 'Form',
      formType: 'Form type',
      processedAt: 'Processed',
      comment: 'Employee’s comment',
      answer: 'Reply',
    },
    requestStatuses: {
      processing: 'being processed',
      processed: 'processed',
      not_processed: 'not processed',
    },
  },
};

export type HistoryWords = typeof historyEn;
