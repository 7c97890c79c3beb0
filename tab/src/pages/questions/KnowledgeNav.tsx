import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { isOnlyNetwork } from '../../auth/isOnlyNetwork.ts';
import { paths } from '../../paths.ts';
import { SubNav } from '../../ui/SubNav.tsx';

const REPORT_ROLES: readonly Me['roles'][number][] = ['coordination', 'team_lead', 'administrator'];

type Props = {
  me: Me | undefined;
  /** The list a page of one question or standard case belongs to. */
  within?: typeof paths.questions | typeof paths.standardCases;
};

/** The pages on questions and what is known. */
export const KnowledgeNav = ({ me, within }: Props) => {
  const { t } = useTranslation();
  const isStaff = me !== undefined && !isOnlyNetwork(me);
  const mayReport = me?.roles.some((role) => REPORT_ROLES.includes(role)) ?? false;
  const places = [
    { path: paths.questions, title: t('questions.nav.questions'), shown: true },
    { path: paths.standardCases, title: t('questions.nav.standardCases'), shown: true },
    { path: paths.review, title: t('questions.nav.review'), shown: isStaff },
    { path: paths.uniformity, title: t('questions.nav.uniformity'), shown: mayReport },
  ].filter(({ shown }) => shown);
  return <SubNav label={t('questions.nav')} places={places} within={within} />;
};
