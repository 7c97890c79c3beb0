import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { paths } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { questionWords } from '../questions/words.ts';
import { StandardCaseForm } from './StandardCaseForm.tsx';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

type Props = { questionId: string | null; standardCaseId: string | null };

/** Writes a standard case: from nothing, from an accepted answer, or a new version of one. */
const StandardCaseFormPage = ({ questionId, standardCaseId }: Props) => {
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
      <KnowledgeNav me={me} within={paths.standardCases} />
      {isReady ? (
        <StandardCaseForm
          me={me}
          source={{ question: question.data ?? null, standardCase: standardCase.data ?? null }}
        />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
};

export default StandardCaseFormPage;
