import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ThumbLikeRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../ui/Spoken.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { ProposalCard } from './ProposalCard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

type Props = {
  me: Me;
  proposals: QuestionPage['proposals'];
  busy: boolean;
  onHelped(id: string): void;
};

/** What is known already, each with the button that closes the question with it. */
export const Proposals = ({ me, proposals, busy, onHelped }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const areaName = useAreaName(me);
  return (
    <section className={styles.list}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('questions.known')}
      </Text>
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)}>
          <div className="not-on-paper">
            <Button
              icon={<ThumbLikeRegular />}
              disabledFocusable={busy}
              onClick={() => onHelped(proposal.id)}
            >
              <Spoken sentence={t('questions.helpedOf', { title: proposal.title })}>
                {t('questions.helped')}
              </Spoken>
            </Button>
          </div>
        </ProposalCard>
      ))}
    </section>
  );
};
