import { Button, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Filter, Municipality, View } from './rosterView.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  choice: { minWidth: 0, maxWidth: '220px' },
});

type Props = {
  view: View;
  day: string | undefined;
  onView(view: View): void;
  onStep(direction: 1 | -1): void;
  /** `undefined`: today. */
  onDay(day: string | undefined): void;
  municipalities: readonly Municipality[];
  areas: Me['areas'];
  filter: Filter;
  onFilter(filter: Filter): void;
};

const VIEWS: readonly View[] = ['day', 'week', 'month'];

/** Which days and which part of the roster are shown. */
export const RosterToolbar = (props: Props) => {
  const { view, day, onView, onStep, onDay, municipalities, areas, filter, onFilter } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={`${styles.root} not-on-paper`}>
      <div className={styles.group}>
        <Button icon={<ChevronLeftRegular />} aria-label={t('roster.previous')} onClick={() => onStep(-1)} />
        <Button onClick={() => onDay(undefined)}>{t('roster.today')}</Button>
        <Button icon={<ChevronRightRegular />} aria-label={t('roster.next')} onClick={() => onStep(1)} />
        <Input
          type="date"
          aria-label={t('roster.goTo')}
          value={day ?? ''}
          onChange={(_, { value }) => value && onDay(value)}
        />
        <Select aria-label={t('roster.view')} value={view} onChange={(_, { value }) => onView(value as View)}>
          {VIEWS.map((each) => (
            <option key={each} value={each}>
              {t(`roster.view.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.group}>
        <Select
          className={styles.choice}
          aria-label={t('roster.municipality')}
          value={filter.municipalityId ?? ''}
          onChange={(_, { value }) => onFilter({ ...filter, municipalityId: value || null })}
        >
          <option value="">{t('roster.allMunicipalities')}</option>
          {municipalities.map(({ municipalityId, name }) => (
            <option key={municipalityId} value={municipalityId}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          className={styles.choice}
          aria-label={t('roster.area')}
          value={filter.areaCode ?? ''}
          onChange={(_, { value }) => onFilter({ ...filter, areaCode: value || null })}
        >
          <option value="">{t('roster.allAreas')}</option>
          {areas.map(({ code, nameDe, nameEn }) => (
            <option key={code} value={code}>
              {language === 'de' ? nameDe : nameEn}
            </option>
          ))}
        </Select>
        <Switch
          label={t('roster.onlyGaps')}
          checked={filter.onlyGaps}
          onChange={(_, { checked }) => onFilter({ ...filter, onlyGaps: checked })}
        />
      </div>
    </div>
  );
};
