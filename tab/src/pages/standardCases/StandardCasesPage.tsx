import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  BookQuestionMarkRegular,
  PrintRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { isOnlyNetwork } from '../../auth/isOnlyNetwork.ts';
import { useIdentity } from '../../auth/useIdentity.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo, useSearch } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useKept } from '../../ui/useKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
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
  const paper = usePaperWords(me);
  const identity = useIdentity();
  const say = useNotice();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const [search, setSearch] = useSearch();
  // What is typed is kept out of the address: it may hold more than it should.
  const [typed, setTyped] = useKept('standard cases', () => '');
  const [, setQuestion] = useKept('question', () => '');
  const text = useSettled(typed.trim());
  const area = search.get('fachgebiet') ?? '';
  const state = search.get('stand') ?? 'approved';
  const list = useCallQuery('standardCases', {});
  const known = useCallQuery('knowledge', { body: { text } }, { enabled: text !== '', keep: true });
  const isSearching = typed.trim() !== '' && text !== '';
  const isFiltered = area !== '' || state !== 'approved';
  const isStaff = me !== undefined && !isOnlyNetwork(me);
  const toAsk = linkTo(paths.questions);
  const found = (known.data?.found ?? []).filter(({ areaCode }) => area === '' || areaCode === area);
  const cases = list.data?.cases;
  // The same while she types: hundreds of lines are not drawn again for each letter.
  const shown = useMemo(
    () =>
      (cases ?? []).filter(
        (row) => (area === '' || row.areaCode === area) && (state === 'alle' || row.state === state),
      ),
    [cases, area, state],
  );
  const { data, error, isFetching } = isSearching ? known : list;
  const retry = () => (isSearching ? known.refetch() : list.refetch());
  const save = () =>
    fetchFile('exportStandardCases', {}, { identity }).then(saveFile, (failure: unknown) =>
      say({ text: words(failure) }),
    );
  return (
    <Page
      paper={paper}
      title={t('standardCases.title')}
      subtitle={t('standardCases.subtitle')}
      actions={
        <>
          <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={save}>
            {t('standardCases.export')}
          </Button>
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
            {t('standardCases.print')}
          </Button>
          {isStaff && (
            <Button as="a" appearance="primary" icon={<AddRegular />} {...linkTo(paths.newStandardCase)}>
              {t('standardCases.new')}
            </Button>
          )}
        </>
      }
    >
      <KnowledgeNav me={me} />
      <search className={`${styles.filters} not-on-paper`} aria-label={t('standardCases.search')}>
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
        {!isSearching && isStaff && (
          <Field label={t('standardCases.show')} className={styles.choice}>
            <Select
              value={state}
              onChange={(_, { value }) => setSearch({ stand: value === 'approved' ? null : value })}
            >
              {STATES.map((each) => (
                <option key={each} value={each}>
                  {t(`standardCases.show.${each}`)}
                </option>
              ))}
              <option value="alle">{t('standardCases.show.all')}</option>
            </Select>
          </Field>
        )}
      </search>
      {data && error && (
        <Stale
          error={error}
          busy={isFetching}
          onRetry={retry}
          {...(!isSearching && list.data ? { time: inBerlin(list.data.asOf).time } : {})}
        />
      )}
      {!data && (error ? <Failed error={error} busy={isFetching} onRetry={retry} /> : <RowsSkeleton />)}
      {isSearching && known.data && (
        <section className={styles.found}>
          <div role="status">
            {found.length > 0 && (
              <Text as="h2" size={300} className={styles.heading}>
                {t('standardCases.found', { count: found.length })}
              </Text>
            )}
          </div>
          {found.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)} />
          ))}
          {found.length === 0 && (
            <Message
              icon={<SearchRegular />}
              title={t('standardCases.nothing.title')}
              text={t(isStaff ? 'standardCases.nothing.text' : 'standardCases.nothing.network')}
              action={
                isStaff && (
                  <Button
                    as="a"
                    {...toAsk}
                    onClick={(event) => {
                      // What she looked for is what she asks.
                      setQuestion(typed.trim());
                      toAsk.onClick(event);
                    }}
                  >
                    {t('standardCases.ask')}
                  </Button>
                )
              }
            />
          )}
        </section>
      )}
      {!isSearching && list.data && shown.length > 0 && (
        <CaseLines cases={shown} approvalsNeeded={list.data.approvalsNeeded} areaName={areaName} />
      )}
      {!isSearching && list.data && shown.length === 0 && (
        <Message
          icon={<BookQuestionMarkRegular />}
          title={t(isFiltered ? 'standardCases.none.title' : 'standardCases.empty.title')}
          text={t(isFiltered ? 'standardCases.none.text' : 'standardCases.empty.text')}
          action={
            isFiltered && (
              <Button onClick={() => setSearch({ fachgebiet: null, stand: null })}>
                {t('standardCases.none.reset')}
              </Button>
            )
          }
        />
      )}
    </Page>
  );
};

export default StandardCasesPage;
