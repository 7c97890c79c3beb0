import { Link } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../navigation.ts';
import { paths } from '../paths.ts';
import { Message } from '../ui/Message.tsx';

const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <div>
      <Message
        icon={<SearchRegular />}
        title={t('notFound.title')}
        action={<Link {...linkTo(paths.roster)}>{t('notFound.back')}</Link>}
      />
    </div>
  );
};

export default NotFoundPage;
