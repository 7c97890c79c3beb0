import type { RouteName } from '@verbund/domain/contract';

const written = {
  title: 'Mehrbedarf',
  patterns: [],
  answer: 'Ja, § 30 SGB XII.',
  checklist: [],
  validFrom: '2026-11-01',
  validUntil: null,
  reviewOn: null,
};

const wanted = {
  windowFrom: '2027-01-11',
  windowUntil: '2027-01-16',
  durationMinutes: 60,
  mode: 'online',
  placeMunicipalityId: null,
};

/** What tests may want to be of another cooperation. */
export type OtherIds = {
  questionId: string;
  standardCaseId: string;
  meetingId: string;
  improvementId: string;
  seriesId: string;
};

/** What fills the addresses; of the person's own municipality unless a test says otherwise. */
export const inputFor = (
  name: RouteName,
  caseId: string,
  deskId: string,
  { questionId, standardCaseId, meetingId, improvementId, seriesId }: OtherIds,
) => {
  const some = crypto.randomUUID();
  const [ofQuestion, ofStandardCase] = [{ questionId }, { standardCaseId }];
  const [ofMeeting, ofImprovement, ofSeries] = [{ meetingId }, { improvementId }, { seriesId }];
  const online = { mode: 'online', placeMunicipalityId: null };
  const inJanuary = { startsAt: '2027-01-12T09:00:00Z' };
  const half = { deskId, day: '2026-11-24', half: 'morning' };
  const inputs: Partial<
    Record<RouteName, { params?: object; query?: Record<string, string>; body?: object }>
  > = {
    roster: { query: { from: '2026-11-23', days: '7' } },
    myDuties: { query: { from: '2026-11-23', days: '7' } },
    requestGapCover: { body: { clientKey: some, ...half } },
    gapCandidates: { query: half },
    addPaymentRuns: {
      body: { deskId, areaCode: 'HZL', name: 'Zahllauf', cutoffOn: '2026-12-30', half: 'morning', months: 1 },
    },
    removePaymentRun: { params: { runId: some } },
    makeFeed: { body: { deskId } },
    revokeFeed: { params: { feedId: some } },
    calendar: { params: { cooperationId: some, secret: 'x'.repeat(43) } },
    emergencyRoster: { params: { municipalityId: some, day: '2026-11-24' } },
    nameRecipients: { body: { staffIds: [] } },
    importCases: { body: { csv: 'Aktenzeichen;Fachgebiet;Kommune;Eingang\n', dryRun: true } },
    addCase: {
      body: {
        clientKey: some,
        reference: 'S-1',
        areaCode: 'HZL',
        municipalityId: some,
        receivedOn: '2026-11-20',
      },
    },
    changeCase: { params: { caseId }, body: { version: 99 } },
    forwardCase: { params: { caseId }, body: { toMunicipalityId: some } },
    offerHandover: { body: { clientKey: some, caseIds: [caseId], to: { staffId: some } } },
    handover: { params: { handoverId: some } },
    answerHandover: { params: { handoverId: some }, body: { answer: 'accept' } },
    withdrawHandover: { params: { handoverId: some } },
    saveView: { body: { name: 'Meine', filter: {} } },
    deleteView: { params: { viewId: some } },
    askQuestion: { body: { clientKey: some, text: 'Gilt das?', areaCode: null } },
    forwardQuestion: { params: ofQuestion, body: { areaCode: 'HZL' } },
    markHelpful: { params: ofQuestion, body: { helpedById: some } },
    answerQuestion: { params: ofQuestion, body: { clientKey: some, text: 'Ja.' } },
    correctAnswer: { params: ofQuestion, body: { clientKey: some, text: 'Nein.', entryId: some } },
    withdrawAnswer: { params: ofQuestion, body: { entryId: some } },
    acceptAnswer: { params: ofQuestion, body: { entryId: some } },
    queryAnswer: { params: ofQuestion, body: { clientKey: some, text: 'Auch dort?' } },
    knowledge: { body: { text: 'Bestattung' } },
    checkText: { body: { text: 'Gilt das?' } },
    proposeStandardCase: { body: { clientKey: some, areaCode: 'HZL', sourceQuestionId: null, ...written } },
    changeStandardCase: { params: ofStandardCase, body: { version: 1, ...written } },
    approveStandardCase: { params: ofStandardCase, body: { version: 1 } },
    mergeStandardCases: { params: ofStandardCase, body: { intoId: some } },
    confirmStandardCase: { params: ofStandardCase, body: { reviewOn: '2027-11-23' } },
    addDeviation: {
      params: ofStandardCase,
      body: {
        clientKey: some,
        text: 'Anders.',
        reason: 'Rat.',
        fromDay: '2026-11-01',
        untilDay: '2027-01-01',
      },
    },
    endDeviation: { params: { ...ofStandardCase, deviationId: some } },
    setNotificationPreferences: {
      body: { channel: 'chat', quietHours: null, quietOnFreeDays: true, digestAt: '08:00' },
    },
    removeTeamChannel: { params: { channelId: some } },
    planSlots: { body: { ...wanted, participants: [] } },
    planMeeting: {
      body: { ...wanted, clientKey: some, template: 'other', title: 'Runde', participants: [] },
    },
    openPoll: { params: ofMeeting, body: { version: 1, slots: [inJanuary] } },
    vote: { params: ofMeeting, body: { votes: [{ slotId: some, answer: 'yes' }] } },
    fixMeeting: { params: ofMeeting, body: { version: 1, at: inJanuary } },
    moveMeeting: { params: ofMeeting, body: { version: 1, ...inJanuary } },
    cancelMeeting: { params: ofMeeting, body: { version: 1 } },
    changeMeeting: { params: ofMeeting, body: { version: 1, title: 'Andere Runde' } },
    addItem: { params: ofMeeting, body: { clientKey: some, item: { text: 'Neues' } } },
    moveItem: { params: { ...ofMeeting, itemId: some }, body: { position: 1 } },
    removeItem: { params: { ...ofMeeting, itemId: some } },
    noteAttendance: {
      params: ofMeeting,
      body: { attendance: [{ staffId: some, attendance: 'present' }] },
    },
    addDecision: { params: ofMeeting, body: { clientKey: some, text: 'Wir machen das so.' } },
    startSeries: {
      body: { clientKey: some, template: 'other', title: 'Runde', startsOn: '2027-01-04', ...online },
    },
    changeSeries: { params: ofSeries, body: { changedAt: '2026-11-23T08:00:00Z', title: 'Andere Runde' } },
    endSeries: { params: ofSeries, body: { endsBefore: '2027-06-01' } },
    skipOccurrence: { params: ofSeries, body: { occursOn: '2027-01-12' } },
    unskipOccurrence: { params: ofSeries, body: { occursOn: '2027-01-12' } },
    addImprovement: { body: { clientKey: some, text: 'Der Vordruck fehlt.' } },
    changeImprovement: { params: ofImprovement, body: { version: 1, dueOn: '2027-01-12' } },
    closeImprovement: { params: ofImprovement, body: { version: 1, as: 'done', outcome: 'Liegt vor.' } },
    reopenImprovement: { params: ofImprovement, body: { version: 1 } },
    takeOverImprovement: { params: ofImprovement },
    selfDisclosure: { params: { cooperationId: some, secret: 'x'.repeat(43) } },
    deadline: { body: { posted: '2026-11-03' } },
    reportBarrier: { body: { page: 'tab', text: 'Zu klein', wantsAnswer: false } },
  };
  for (const route of ['meeting', 'takeOverMeeting', 'proposeItems', 'closeMeeting'] as const)
    inputs[route] = { params: ofMeeting };
  for (const route of [
    'question',
    'claimQuestion',
    'declineQuestion',
    'recuseFromQuestion',
    'withdrawQuestion',
  ] as const)
    inputs[route] = { params: ofQuestion };
  for (const route of ['standardCase', 'rejectStandardCase', 'withdrawStandardCase'] as const)
    inputs[route] = { params: ofStandardCase };
  for (const route of [
    'case',
    'takeCase',
    'renewLease',
    'returnCase',
    'recuse',
    'closeCase',
    'reopenCase',
  ] as const)
    inputs[route] = { params: { caseId } };
  return inputs[name] ?? {};
};
