import { counted, number } from '#src/i18n/formats/en.ts';

const of = (one: string, other: string) => (value: number) => counted(value, one, other);
const events = of('event', 'events');
const messages = of('message', 'messages');

/** `party`: who is on the other end of the line. */
const finishReasons = (party: string) => ({
  operator_disconnects: 'the employee hung up',
  subscriber_disconnects: `the ${party} hung up`,
  caller_disconnects: `the ${party} hung up`,
  operator_answer: 'answered',
  subscriber_busy: `the ${party} was busy`,
  caller_busy: `the ${party} was busy`,
  operator_busy: 'the employee was busy',
  subscriber_not_responsible: `the ${party} did not answer`,
  caller_not_responsive: `the ${party} did not answer`,
  operator_not_responsible: 'the employee did not answer',
  operator_not_responsive: 'the employee did not answer',
  no_success_subscriber_call: `the ${party} was not reached`,
  no_success_caller_call: `the ${party} was not reached`,
  no_success_operator_call: 'nobody picked up',
  timeout: 'nobody answered in time',
  internal_error: 'service failure',
});

/** A person’s history, and the details of its events. */
export const historyEn = {
  history: {
    loading: 'Loading the history…',
    /** `count`: “3 missed calls”. `day`: the first one that is loaded as a whole. */
    since: (count: string, day: string) => `${count} since ${day}`,
    none: 'No events',
    noneSince: (day: string) => `No events since ${day}`,
    nothingOlder: (day: string) => `Nothing older back to ${day}`,
    unreadable: (value: number) => `${events(value)} could not be read.`,
    zone: (zone: string) => `Times are in the account’s time zone, ${zone}.`,
    /** On a portal without `get.person_events`. */
    fromReports: (kinds: string) =>
      `This portal keeps no history. Showing ${kinds} of the last 89\u00a0days.`,
    undated: 'Time not recognised',
    kinds: {
      call: 'Calls',
      missed: 'Missed',
      chat: 'Chats',
      request: 'Requests',
      visit: 'Visits',
      goal: 'Goals',
      lead: 'Leads',
      deal: 'Deals',
    },
    kindsLabel: 'Kinds of events',
    counts: {
      call: of('call', 'calls'),
      missed: of('missed call', 'missed calls'),
      chat: of('chat', 'chats'),
      request: of('request', 'requests'),
      visit: of('visit', 'visits'),
      goal: of('goal', 'goals'),
      lead: of('lead', 'leads'),
      deal: of('deal', 'deals'),
      other: events,
    },
    titles: {
      call: 'Call',
      chat: 'Chat',
      emptyChat: 'Empty chat',
      missedCall: 'Missed call',
      request: 'Request',
      visit: 'Visit',
      goal: 'Goal',
      lead: 'Lead',
      deal: 'Deal',
      other: 'Event',
    },
    directions: { in: 'Incoming call', out: 'Outgoing call' },
    /** An outgoing call. */
    noAnswer: 'no answer',
    chatStatuses: { new: 'new', active: 'active', lost: 'missed' },
    show: { call: 'Show the call', chat: 'Show the chat', request: 'Show the request' },
    hide: 'Hide',
    copy: 'Copy',
    copyDetails: { call: 'Copy call', chat: 'Copy chat', request: 'Copy request' },
    noDetails: 'No details found for this event',
    several: {
      call: (count: number) => `${counted(count, 'call', 'calls')} at this time:`,
      chat: (count: number) => `${counted(count, 'chat', 'chats')} at this time:`,
      request: (count: number) => `${counted(count, 'request', 'requests')} at this time:`,
    },
    recording: 'Recording',
    voiceMail: 'Voice mail',
    play: 'Play',
    showTranscript: 'Show the transcript',
    hideTranscript: 'Hide the transcript',
    transcript: 'Transcript',
    noTranscript: 'No transcript of this call',
    cannotPlay: 'This recording cannot be played',
    recordingsUnknown: 'The call was recorded. Listen to it in your account.',
    /** By the call’s direction. */
    finishReasons: { in: finishReasons('caller'), out: finishReasons('person called') },
    channels: { comagic: 'the site', offline_message: 'request' },
    /** Who closed a chat: “Closed by: visitor”. */
    closers: { closed_by_operator: 'employee', closed_by_visitor: 'visitor', closed_by_scenario: 'scenario' },
    releaseCauses: {
      closed_by_timeout: 'timed out',
      invite_rejected: 'the invitation was declined',
      visitor_banned: 'the visitor was blocked',
      visitor_disconnected: 'the visitor left',
      visitor_session_expired: 'the visit ended',
      external_window_closed: 'the window was closed',
    },
    noMessages: 'No messages',
    allMessages: (count: number) => `Show all ${messages(count)}`,
    lastMessages: (shown: number, total: number) => `The last ${number(shown)} of ${messages(total)}`,
    lastPhrases: (shown: number, total: number) =>
      `The last ${number(shown)} of ${counted(total, 'phrase', 'phrases')}`,
    sources: {
      visitor: 'Visitor',
      caller: 'Caller',
      called: 'Person called',
      operator: 'Employee',
      system: 'System',
      chatbot: 'Bot',
      autoinvite: 'Invitation',
      retention: 'Retention',
      form_text: 'Form',
      chat_channel: 'Channel',
    },
    file: 'File',
    /** Terms in the details of an event. */
    fields: {
      answeredBy: 'Answered by',
      employees: 'Participants',
      talk: 'Talk time',
      wait: 'Waited',
      ended: 'Ended',
      closedBy: 'Closed by',
      tags: 'Tags',
      employee: 'Employee',
      channel: 'Channel',
      duration: 'Duration',
      messages: 'Messages',
      username: 'Username',
      text: 'Text',
      phone: 'Phone',
      email: 'E-mail',
      name: 'Name',
      status: 'Status',
      formName: 'Form',
      formType: 'Form type',
      processedAt: 'Processed',
      comment: 'Employee’s comment',
      answer: 'Reply',
      campaign: 'Campaign',
    },
    requestStatuses: {
      processing: 'being processed',
      processed: 'processed',
      not_processed: 'not processed',
    },
  },
};

export type HistoryWords = typeof historyEn;
