import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  BookQuestionMarkRegular,
  PrintRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { useIdentity } from '../../auth/useIdentity.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo, useSearch } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useMe } from '../../ui/useMe.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { isOnlyNetwork, KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { ProposalCard } from '../questions/ProposalCard.tsx';
import { questionWords } from '../questions/words.ts';
import { CaseLines } from './CaseLines.tsx';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const STATES = ['approved', 'proposed', 'rejected', 'withdrawn'] as const;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  search: { flexGrow: 1, minWidth: '240px', maxWidth: '480px' },
  choice: { minWidth: 0, maxWidth: 'min(100%, 320px)', gridTemplateColumns: 'minmax(0, 1fr)' },
  found: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '860px' },
});

/** What is agreed on, found while typing; standard cases first, then answers of colleagues. */
const StandardCasesPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const identity = useIdentity();
  const say = useNotice();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const [search, setSearch] = useSearch();
  // What is typed is kept out of the address: it may hold more than it should.
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const area = search.get('fachgebiet') ?? '';
  const state = search.get('stand') ?? 'approved';
  const list = useCallQuery('standardCases', {});
  const known = useCallQuery('knowledge', { body: { text } }, { enabled: text !== '' });
  const isSearching = typed.trim() !== '' && text !== '';
  const found = (known.data?.found ?? []).filter(({ areaCode }) => area === '' || areaCode === area);
  const shown = (list.data?.cases ?? []).filter(
    (row) => (area === '' || row.areaCode === area) && (state === 'alle' || row.state === state),
  );
  const error = isSearching ? known.error : list.error;
  const save = () =>
    fetchFile('exportStandardCases', {}, { identity }).then(saveFile, (failure: unknown) =>
      say({ text: words(failure) }),
    );
  return (
    <Page
      title={t('standardCases.title')}
      subtitle={t('standardCases.subtitle')}
      actions={
        <span className="not-on-paper">
          <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={save}>
            {t('standardCases.export')}
          </Button>
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
            {t('standardCases.print')}
          </Button>
          {me && !isOnlyNetwork(me) && (
            <Button as="a" appearance="primary" icon={<AddRegular />} {...linkTo(paths.newStandardCase)}>
              {t('standardCases.new')}
            </Button>
          )}
        </span>
      }
    >
      <KnowledgeNav me={me} />
      <div className={`${styles.filters} not-on-paper`}>
        <Field label={t('standardCases.search')} className={styles.search}>
          <SearchBox
            value={typed}
            placeholder={t('standardCases.search.hint')}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Field label={t('standardCases.area')} className={styles.choice}>
          <Select value={area} onChange={(_, { value }) => setSearch({ fachgebiet: value || null })}>
            <option value="">{t('standardCases.area.all')}</option>
            {me?.areas.map(({ code }) => (
              <option key={code} value={code}>
                {areaName(code)}
              </option>
            ))}
          </Select>
        </Field>
        {!isSearching && me && !isOnlyNetwork(me) && (
          <Field label={t('standardCases.state')} className={styles.choice}>
            <Select value={state} onChange={(_, { value }) => setSearch({ stand: value })}>
              {STATES.map((each) => (
                <option key={each} value={each}>
                  {t(`standardCases.state.${each}`)}
                </option>
              ))}
              <option value="alle">{t('standardCases.state.all')}</option>
            </Select>
          </Field>
        )}
      </div>
      {error && (
        <Failed
          error={error}
          busy={known.isFetching || list.isFetching}
          onRetry={() => Promise.all([list.refetch(), known.refetch()])}
        />
      )}
      {isSearching && !error && (
        <section className={styles.found} aria-live="polite">
          {known.data && found.length > 0 && (
            <Text as="h2" size={300} className={styles.heading}>
              {t('standardCases.found', { count: found.length })}
            </Text>
          )}
          {!known.data && <RowsSkeleton />}
          {found.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)} />
          ))}
          {known.data && found.length === 0 && (
            <Message
              icon={<SearchRegular />}
              title={t('standardCases.nothing.title')}
              text={t('standardCases.nothing.text')}
              action={
                <Button as="a" {...linkTo(paths.questions)}>
                  {t('standardCases.ask')}
                </Button>
              }
            />
          )}
        </section>
      )}
      {!isSearching && !error && !list.data && <RowsSkeleton />}
      {!isSearching && list.data && shown.length > 0 && (
        <CaseLines cases={shown} approvalsNeeded={list.data.approvalsNeeded} areaName={areaName} />
      )}
      {!isSearching && list.data && shown.length === 0 && (
        <Message
          icon={<BookQuestionMarkRegular />}
          title={t('standardCases.empty.title')}
          text={t('standardCases.empty.text')}
        />
      )}
    </Page>
  );
};

export default StandardCasesPage;
