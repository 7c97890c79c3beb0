import { Button, Checkbox, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonNav } from '../notifications/PersonNav.tsx';
import { helpWords } from './words.ts';

addWords(helpWords);

const LONGEST = 2000;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '70ch' },
  heading: { margin: 0 },
  send: { alignSelf: 'flex-start' },
});

const Feedback = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [text, setText] = useState('');
  const [wantsAnswer, setWantsAnswer] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const report = useCallMutation('reportBarrier', { invalidates: [] });
  const problem = isEmpty ? t('help.feedback.empty') : report.error ? words(report.error) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') return;
    report.mutate(
      { body: { page: 'tab', text, wantsAnswer } },
      {
        onSuccess: () => {
          setText('');
          say({ text: t('help.feedback.sent') });
        },
      },
    );
  };
  return (
    <form className={styles.section} onSubmit={send} noValidate>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('help.feedback.title')}
      </Text>
      <Field
        required
        label={t('help.feedback.label')}
        hint={t('help.feedback.hint')}
        {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
      >
        <Textarea rows={4} maxLength={LONGEST} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Checkbox
        label={t('help.feedback.answer')}
        checked={wantsAnswer}
        onChange={(_, { checked }) => setWantsAnswer(checked === true)}
      />
      <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={report.isPending}>
        {t('help.feedback.send')}
      </Button>
    </form>
  );
};

/** How to use the tab without a mouse, how accessible it is, and where to say that it is not. */
const HelpPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')}>
      <PersonNav />
      <section className={styles.section}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {t('help.keys.title')}
        </Text>
        <Text>{t('help.keys.text')}</Text>
      </section>
      <section className={styles.section}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {t('help.statement.title')}
        </Text>
        {(['goal', 'tested', 'limits', 'enforcement'] as const).map((part) => (
          <Text key={part}>{t(`help.statement.${part}`)}</Text>
        ))}
      </section>
      <Feedback />
    </Page>
  );
};

export default HelpPage;
