import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DeleteRegular, SaveRegular, SearchRegular } from '@fluentui/react-icons';
import type { CaseFilter, Me } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { minWidth: 'min(100%, 260px)', flexGrow: 1, maxWidth: '360px' },
  choice: { minWidth: 0, maxWidth: '200px' },
  name: { maxWidth: '200px' },
});

const OWNERS = ['any', 'mine', 'free', 'lapsed', 'absent'] as const;
const URGENCIES = ['urgent', 'high', 'normal'] as const;
const DUE = ['any', 'overdue', 'today', 'week'] as const;

type Props = { me: Me; filter: CaseFilter; onFilter(filter: CaseFilter): void };

const SavedViews = ({ filter, onFilter }: Omit<Props, 'me'>) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const { data } = useCallQuery('savedViews', {});
  const save = useCallMutation('saveView', { invalidates: ['savedViews'] });
  const remove = useCallMutation('deleteView', { invalidates: ['savedViews'] });
  const [viewId, setViewId] = useState('');
  const [name, setName] = useState<string | null>(null);
  const views = data?.views ?? [];
  const keep = () =>
    name?.trim() &&
    save.mutate(
      { body: { name, filter } },
      {
        onSuccess: (view) => {
          setName(null);
          setViewId(view.viewId);
          say({ text: t('cases.views.saved', { name: view.name }) });
        },
      },
    );
  if (name !== null)
    return (
      <>
        <Field
          {...(save.error ? { validationMessage: words(save.error), validationState: 'error' as const } : {})}
        >
          <Input
            className={styles.name}
            aria-label={t('cases.views.name')}
            placeholder={t('cases.views.name')}
            value={name}
            maxLength={60}
            onChange={(_, { value }) => setName(value)}
            onKeyDown={({ key }) => key === 'Enter' && keep()}
          />
        </Field>
        <Button appearance="primary" onClick={keep}>
          {t('cases.save')}
        </Button>
        <Button onClick={() => setName(null)}>{t('cases.cancel')}</Button>
      </>
    );
  return (
    <>
      {views.length > 0 && (
        <Select
          className={styles.choice}
          aria-label={t('cases.views')}
          value={views.some((view) => view.viewId === viewId) ? viewId : ''}
          onChange={(_, { value }) => {
            setViewId(value);
            const view = views.find((each) => each.viewId === value);
            if (view) onFilter(view.filter);
          }}
        >
          <option value="">{t('cases.views.none')}</option>
          {views.map((view) => (
            <option key={view.viewId} value={view.viewId}>
              {view.name}
            </option>
          ))}
        </Select>
      )}
      <Button
        appearance="subtle"
        icon={<SaveRegular />}
        aria-label={t('cases.views.save')}
        title={t('cases.views.save')}
        onClick={() => setName('')}
      />
      {viewId && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('cases.views.delete')}
          title={t('cases.views.delete')}
          onClick={() => {
            remove.mutate({ params: { viewId } });
            setViewId('');
          }}
        />
      )}
    </>
  );
};

/** Which cases are shown. */
export const CaseFilterBar = ({ me, filter, onFilter }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const change = (changes: Partial<CaseFilter>) => onFilter({ ...filter, ...changes });
  return (
    <search className={`${styles.root} not-on-paper`} aria-label={t('cases.search')}>
      <Input
        className={styles.search}
        type="search"
        contentBefore={<SearchRegular />}
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        value={filter.text}
        onChange={(_, { value }) => change({ text: value })}
      />
      <Select
        className={styles.choice}
        aria-label={t('cases.owner')}
        value={filter.owner}
        onChange={(_, { value }) => change({ owner: value as CaseFilter['owner'] })}
      >
        {OWNERS.map((owner) => (
          <option key={owner} value={owner}>
            {t(`cases.owner.${owner}`)}
          </option>
        ))}
      </Select>
      {me.caseMunicipalityIds.length > 1 && (
        <Select
          className={styles.choice}
          aria-label={t('cases.municipality')}
          value={filter.municipalityId ?? ''}
          onChange={(_, { value }) => change({ municipalityId: value || null })}
        >
          <option value="">{t('roster.allMunicipalities')}</option>
          {me.municipalities
            .filter(({ municipalityId }) => me.caseMunicipalityIds.includes(municipalityId))
            .map(({ municipalityId, name }) => (
              <option key={municipalityId} value={municipalityId}>
                {name}
              </option>
            ))}
        </Select>
      )}
      <Select
        className={styles.choice}
        aria-label={t('cases.area')}
        value={filter.areaCode ?? ''}
        onChange={(_, { value }) => change({ areaCode: value || null })}
      >
        <option value="">{t('roster.allAreas')}</option>
        {me.areas.map(({ code, nameDe, nameEn }) => (
          <option key={code} value={code}>
            {language === 'de' ? nameDe : nameEn}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        aria-label={t('cases.urgency')}
        value={filter.urgency ?? ''}
        onChange={(_, { value }) => change({ urgency: (value || null) as CaseFilter['urgency'] })}
      >
        <option value="">{t('cases.urgency.any')}</option>
        {URGENCIES.map((urgency) => (
          <option key={urgency} value={urgency}>
            {t(`cases.urgency.${urgency}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        aria-label={t('cases.due')}
        value={filter.due}
        onChange={(_, { value }) => change({ due: value as CaseFilter['due'] })}
      >
        {DUE.map((due) => (
          <option key={due} value={due}>
            {t(`cases.due.${due}`)}
          </option>
        ))}
      </Select>
      <SavedViews filter={filter} onFilter={onFilter} />
    </search>
  );
};
