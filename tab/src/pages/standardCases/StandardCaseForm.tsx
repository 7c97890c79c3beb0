import {
  Button,
  Card,
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { Me, QuestionPage, StandardCaseDetail } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { linkTo, navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useKept } from '../../ui/useKept.ts';
import { useRefusals } from '../../ui/useRefusals.ts';
import { useLengthWords } from '../questions/useLengthWords.ts';
import { bodyOf, type CaseForm, formFrom, LONGEST_ANSWER, LONGEST_TITLE, problemsOf } from './caseForm.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  // Otherwise the longest area would make it as wide as itself.
  choice: { minWidth: 0, maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)' },
  date: { minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

export type CaseSource = { question: QuestionPage | null; standardCase: StandardCaseDetail | null };

type TextName = 'title' | 'answer' | 'patterns' | 'checklist';

const nameOf = ({ question, standardCase }: CaseSource): string =>
  standardCase
    ? `standard case ${standardCase.standardCaseId}`
    : `standard case of ${question?.questionId ?? 'nothing'}`;

/** Where whoever does not want to after all came from. */
const originOf = ({ question, standardCase }: CaseSource): string =>
  standardCase
    ? paths.standardCase(standardCase.standardCaseId)
    : question
      ? paths.question(question.questionId)
      : paths.standardCases;

/** What a standard case says and how long; what is refused is said at its field. */
export const StandardCaseForm = ({ me, source }: { me: Me; source: CaseSource }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const lengthWords = useLengthWords(LONGEST_ANSWER);
  const { question, standardCase } = source;
  const box = useRef<HTMLDivElement>(null);
  const [clientKey] = useState(() => crypto.randomUUID());
  const [form, setForm, forgetForm] = useKept<CaseForm>(nameOf(source), () =>
    formFrom(source, inBerlin(me.now).day),
  );
  /** Which version she has read: another one that came meanwhile is said once, then she decides. */
  const [read, setRead, forgetRead] = useKept(`${nameOf(source)} read`, () => standardCase?.latest.version);
  const [isTried, setIsTried] = useState(false);
  const invalidates = ['standardCase', 'standardCases', 'question', 'questionReview'] as const;
  const propose = useCallMutation('proposeStandardCase', { invalidates });
  const change = useCallMutation('changeStandardCase', { invalidates });
  const error = propose.error ?? change.error;
  const refusals = useRefusals(error);
  const isBusy = propose.isPending || change.isPending;
  const set = (changes: Partial<CaseForm>) => {
    setForm({ ...form, ...changes });
    refusals.changedAt(Object.keys(changes));
  };
  const wasOvertaken = error instanceof RequestFailed && error.problem?.code === 'changed_meanwhile';
  const state = (name: keyof CaseForm, hint: string | null = null) => {
    const wrong = isTried && problemsOf(form).find(([at]) => at === name)?.[1];
    const message = wrong ? t(`standardCase.form.${wrong}`) : refusals.at(name);
    return message ? { validationMessage: message, validationState: 'error' as const } : hint ? { hint } : {};
  };
  const goTo = (name: string) => box.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const forget = () => {
    forgetForm();
    forgetRead();
  };
  const send = () => {
    setIsTried(true);
    refusals.begin();
    const [first] = problemsOf(form);
    if (first) {
      goTo(first[0]);
      return;
    }
    const body = bodyOf(form);
    const after = {
      onSuccess: (detail: StandardCaseDetail) => {
        forget();
        say({ text: t('standardCase.form.sent') });
        navigate(paths.standardCase(detail.standardCaseId), { replace: true });
      },
    };
    if (standardCase) {
      const { standardCaseId, latest } = standardCase;
      const version = wasOvertaken ? latest.version : (read ?? latest.version);
      setRead(version);
      change.mutate({ params: { standardCaseId }, body: { version, ...body } }, after);
    } else {
      const sourceQuestionId = question?.questionId ?? null;
      propose.mutate({ body: { clientKey, areaCode: form.areaCode, sourceQuestionId, ...body } }, after);
    }
  };
  const masks = (name: TextName) =>
    refusals.at(name) && (
      <MaskOffer
        error={error}
        text={form[name]}
        onMasked={(masked) => {
          set({ [name]: masked });
          goTo(name);
        }}
      />
    );
  const lines = (name: 'patterns' | 'checklist') => (
    <>
      <Field label={t(`standardCase.form.${name}`)} {...state(name, t(`standardCase.form.${name}.hint`))}>
        <Textarea
          name={name}
          rows={3}
          resize="vertical"
          value={form[name]}
          onChange={(_, { value }) => set({ [name]: value })}
        />
      </Field>
      {masks(name)}
    </>
  );
  return (
    <div ref={box}>
      <Card className={styles.form}>
        <Field required label={t('standardCase.form.title')} {...state('title')}>
          <Input
            name="title"
            value={form.title}
            maxLength={LONGEST_TITLE}
            onChange={(_, { value }) => set({ title: value })}
          />
        </Field>
        {masks('title')}
        <Field required label={t('standardCase.form.area')} className={styles.choice} {...state('areaCode')}>
          <Select
            name="areaCode"
            value={form.areaCode}
            disabled={standardCase !== null}
            onChange={(_, { value }) => set({ areaCode: value })}
          >
            <option value="">{t('standardCase.form.choose')}</option>
            {me.areas.map(({ code }) => (
              <option key={code} value={code}>
                {areaName(code)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          required
          label={t('standardCase.form.answer')}
          {...state('answer', lengthWords(form.answer) ?? t('standardCase.form.answer.hint'))}
        >
          <Textarea
            name="answer"
            rows={8}
            resize="vertical"
            maxLength={LONGEST_ANSWER}
            value={form.answer}
            onChange={(_, { value }) => set({ answer: value })}
          />
        </Field>
        {masks('answer')}
        {lines('patterns')}
        {lines('checklist')}
        <div className={styles.row}>
          <Field
            required
            label={t('standardCase.form.validFrom')}
            className={styles.date}
            {...state('validFrom')}
          >
            <Input
              name="validFrom"
              type="date"
              value={form.validFrom}
              onChange={(_, { value }) => set({ validFrom: value })}
            />
          </Field>
          <Field
            label={t('standardCase.form.validThrough')}
            className={styles.date}
            {...state('validThrough', t('standardCase.form.validThrough.hint'))}
          >
            <Input
              name="validThrough"
              type="date"
              min={form.validFrom}
              value={form.validThrough}
              onChange={(_, { value }) => set({ validThrough: value })}
            />
          </Field>
          <Field
            label={t('standardCase.form.reviewOn')}
            className={styles.date}
            {...state('reviewOn', t('standardCase.form.reviewOn.hint'))}
          >
            <Input
              name="reviewOn"
              type="date"
              value={form.reviewOn}
              onChange={(_, { value }) => set({ reviewOn: value })}
            />
          </Field>
        </div>
        {error && !refusals.areAtFields && (
          <Text role="alert" className={styles.problem}>
            {words(error)}{' '}
            {standardCase && wasOvertaken && (
              <Link inline {...linkTo(paths.standardCase(standardCase.standardCaseId))}>
                {t('standardCase.form.newest')}
              </Link>
            )}
          </Text>
        )}
        <div className={styles.bar}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={send}>
            {t('standardCase.form.send')}
          </Button>
          <Button
            onClick={() => {
              forget();
              navigate(originOf(source));
            }}
          >
            {t('shell.cancel')}
          </Button>
        </div>
      </Card>
    </div>
  );
};
