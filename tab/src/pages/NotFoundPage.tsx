import { Link } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { Message } from '../ui/Message.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <main>
      <Message
        icon={<SearchRegular />}
        title={t('notFound.title')}
        action={<Link href={paths.roster}>{t('notFound.back')}</Link>}
      />
    </main>
  );
};
