import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { type PlanForm, pollClosing, wantedOf } from './planForm.ts';

const isAboutTitle = (error: unknown): boolean =>
  error instanceof RequestFailed && error.problem?.code === 'contains_social_data';

/**
 * Plans the meeting of a form and opens its poll, or fixes it at once; then shows it.
 *
 * @param then.onPlanned forgets what was typed.
 * @param then.onBadTitle the title holds details of persons: it stands far from the buttons.
 */
export const usePlanMeeting = (
  form: PlanForm,
  { onPlanned, onBadTitle }: { onPlanned(): void; onBadTitle(): void },
) => {
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const plan = useCallMutation('planMeeting', { invalidates: ['meetings'] });
  const openPoll = useCallMutation('openPoll', { invalidates: ['meeting', 'meetings'] });
  const bodyWith = (chosen: { slots: readonly string[]; startsAt: string | null }) => ({
    ...wantedOf(form),
    clientKey,
    template: form.template,
    title: form.title.trim(),
    quorumShare: 50,
    slots: chosen.slots.map((startsAt) => ({ startsAt })),
    startsAt: chosen.startsAt,
  });
  const fail = (error: unknown) => {
    if (isAboutTitle(error)) onBadTitle();
  };
  const show = (meetingId: string, text: string) => {
    onPlanned();
    say({ text });
    navigate(paths.meeting(meetingId), { replace: true });
  };
  return {
    error: plan.error,
    isAboutTitle: isAboutTitle(plan.error),
    isBusy: plan.isPending || openPoll.isPending,
    /** Another form is another meeting. */
    changed: () => {
      plan.reset();
      setClientKey(crypto.randomUUID());
    },
    fix: (startsAt: string) =>
      plan.mutate(
        { body: bodyWith({ slots: [], startsAt }) },
        {
          onError: fail,
          onSuccess: ({ meeting, cannot }) =>
            show(
              meeting.meetingId,
              cannot.length === 0
                ? t('plan.done.fixed')
                : t('plan.done.fixedBut', { names: cannot.map(({ name }) => name).join(', ') }),
            ),
        },
      ),
    /** When the poll cannot be opened, the meeting is there with its times, and the page of it offers the poll again. */
    poll: (slots: readonly string[], closesOn: string) =>
      plan.mutate(
        { body: bodyWith({ slots, startsAt: null }) },
        {
          onError: fail,
          onSuccess: ({ meeting: { meetingId, version } }) =>
            openPoll.mutate(
              {
                params: { meetingId },
                body: {
                  version,
                  slots: slots.map((startsAt) => ({ startsAt })),
                  closesAt: pollClosing(closesOn),
                },
              },
              {
                onSuccess: () => show(meetingId, t('plan.done.polled')),
                onError: (error) => show(meetingId, words(error)),
              },
            ),
        },
      ),
  };
};
