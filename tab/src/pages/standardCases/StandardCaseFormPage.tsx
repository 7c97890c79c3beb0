import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import type { Me, QuestionPage, StandardCaseDetail } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useMe } from '../../ui/useMe.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { questionWords } from '../questions/words.ts';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const LONGEST_TITLE = 200;
const LONGEST_ANSWER = 6000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  // Otherwise the longest area would make it as wide as itself.
  choice: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Source = { question: QuestionPage | null; standardCase: StandardCaseDetail | null };

const TEXTS = ['title', 'patterns', 'answer', 'checklist'] as const;
type TextName = (typeof TEXTS)[number];

const startOf = ({ question, standardCase }: Source, today: string) => {
  const latest = standardCase?.latest;
  const accepted = question?.entries.find(({ state }) => state === 'accepted');
  return {
    areaCode: standardCase?.areaCode ?? question?.areaCode ?? '',
    title: latest?.title ?? '',
    patterns: latest?.patterns.join('\n') ?? question?.text.replace(/\s+/g, ' ') ?? '',
    answer: latest?.answer ?? accepted?.text ?? '',
    checklist: latest?.checklist.join('\n') ?? '',
    validFrom: latest?.validFrom ?? today,
    validUntil: latest?.validUntil ?? '',
    reviewOn: '',
  };
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const Form = ({ me, source }: { me: Me; source: Source }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useNotice();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const { question, standardCase } = source;
  const [clientKey] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState(() => startOf(source, inBerlin(me.now).day));
  const [isTried, setIsTried] = useState(false);
  const invalidates = ['standardCase', 'standardCases', 'question'] as const;
  const propose = useCallMutation('proposeStandardCase', { invalidates });
  const change = useCallMutation('changeStandardCase', { invalidates });
  const error = propose.error ?? change.error;
  const isBusy = propose.isPending || change.isPending;
  const set = (changes: Partial<typeof form>) => {
    setForm({ ...form, ...changes });
    propose.reset();
    change.reset();
  };
  const problem = error instanceof RequestFailed ? error.problem : null;
  /** What the server says of a field, of its lines too. */
  const refusedField = problem?.fields?.find(({ field }) => TEXTS.some((name) => field.startsWith(name)));
  const isAbout = (name: TextName) => refusedField?.field.startsWith(name) ?? false;
  const hint = (name: TextName | 'areaCode' | 'validFrom') => {
    const message =
      isTried && form[name].trim() === ''
        ? t('standardCase.form.required')
        : name !== 'areaCode' && name !== 'validFrom' && isAbout(name)
          ? refusedField?.titles[language]
          : undefined;
    return message ? { validationMessage: message, validationState: 'error' as const } : {};
  };
  const optional = (name: TextName) =>
    isAbout(name)
      ? { validationMessage: refusedField?.titles[language] ?? '', validationState: 'error' as const }
      : {};
  const send = () => {
    setIsTried(true);
    const { areaCode, title, answer, validFrom } = form;
    if ([areaCode, title, answer, validFrom].some((value) => value.trim() === '')) return;
    const body = {
      title: title.trim(),
      patterns: linesOf(form.patterns),
      answer: answer.trim(),
      checklist: linesOf(form.checklist),
      validFrom,
      validUntil: form.validUntil || null,
      reviewOn: form.reviewOn || null,
    };
    const onSuccess = (detail: StandardCaseDetail) => {
      say({ text: t('standardCase.form.sent') });
      navigate(paths.standardCase(detail.standardCaseId));
    };
    if (standardCase) {
      const { standardCaseId, latest } = standardCase;
      change.mutate(
        { params: { standardCaseId }, body: { version: latest.version, ...body } },
        { onSuccess },
      );
    } else {
      const sourceQuestionId = question?.questionId ?? null;
      propose.mutate({ body: { clientKey, areaCode, sourceQuestionId, ...body } }, { onSuccess });
    }
  };
  const masks = (name: TextName) =>
    isAbout(name) && (
      <MaskOffer error={error} text={form[name]} onMasked={(masked) => set({ [name]: masked })} />
    );
  return (
    <div className={styles.form}>
      <Field required label={t('standardCase.form.title')} {...hint('title')}>
        <Input
          value={form.title}
          maxLength={LONGEST_TITLE}
          onChange={(_, { value }) => set({ title: value })}
        />
      </Field>
      {masks('title')}
      <Field required label={t('standardCase.form.area')} className={styles.choice} {...hint('areaCode')}>
        <Select
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
        hint={t('standardCase.form.answer.hint')}
        {...hint('answer')}
      >
        <Textarea
          rows={8}
          resize="vertical"
          maxLength={LONGEST_ANSWER}
          value={form.answer}
          onChange={(_, { value }) => set({ answer: value })}
        />
      </Field>
      {masks('answer')}
      <Field label={t('standardCase.form.patterns')} {...optional('patterns')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={form.patterns}
          onChange={(_, { value }) => set({ patterns: value })}
        />
      </Field>
      {masks('patterns')}
      <Field label={t('standardCase.form.checklist')} {...optional('checklist')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={form.checklist}
          onChange={(_, { value }) => set({ checklist: value })}
        />
      </Field>
      {masks('checklist')}
      <div className={styles.row}>
        <Field required label={t('standardCase.form.validFrom')} {...hint('validFrom')}>
          <Input type="date" value={form.validFrom} onChange={(_, { value }) => set({ validFrom: value })} />
        </Field>
        <Field label={t('standardCase.form.validUntil')}>
          <Input
            type="date"
            value={form.validUntil}
            onChange={(_, { value }) => set({ validUntil: value })}
          />
        </Field>
        <Field label={t('standardCase.form.reviewOn')}>
          <Input type="date" value={form.reviewOn} onChange={(_, { value }) => set({ reviewOn: value })} />
        </Field>
      </div>
      {error && !refusedField && <Text role="alert">{words(error)}</Text>}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={send}>
          {t('standardCase.form.send')}
        </Button>
        <Button onClick={() => window.history.back()}>{t('standardCase.cancel')}</Button>
      </div>
    </div>
  );
};

/** Writes a standard case: from nothing, from an accepted answer, or a new version of one. */
const StandardCaseFormPage = ({
  questionId,
  standardCaseId,
}: {
  questionId: string | null;
  standardCaseId: string | null;
}) => {
  const { t } = useTranslation();
  const me = useMe();
  const question = useCallQuery(
    'question',
    { params: { questionId: questionId ?? '' } },
    { enabled: questionId !== null },
  );
  const standardCase = useCallQuery(
    'standardCase',
    { params: { standardCaseId: standardCaseId ?? '' } },
    { enabled: standardCaseId !== null },
  );
  const { error, isFetching, refetch } = questionId === null ? standardCase : question;
  const isReady =
    me && (questionId === null || question.data) && (standardCaseId === null || standardCase.data);
  return (
    <Page
      title={t(standardCaseId === null ? 'standardCase.form.new' : 'standardCase.form.change')}
      subtitle={t('standardCase.form.subtitle')}
    >
      <KnowledgeNav me={me} />
      {isReady ? (
        <Form me={me} source={{ question: question.data ?? null, standardCase: standardCase.data ?? null }} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
};

export default StandardCaseFormPage;
