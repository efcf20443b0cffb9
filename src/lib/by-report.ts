type Report = 'call' | 'request' | 'chat';

/** Something of each report that is searched. */
export const byReport = <T>(of: (report: Report) => T): Readonly<Record<Report, T>> => ({
  call: of('call'),
  request: of('request'),
  chat: of('chat'),
});
