import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { OwnerSelect } from './OwnerSelect.tsx';

const useStyles = makeStyles({
  owner: { flex: '1 1 200px', minWidth: 0, maxWidth: '320px' },
});

/** Empty: nobody, no day. */
type Task = { ownerStaffId: string; dueOn: string };
export const NO_TASK: Task = { ownerStaffId: '', dueOn: '' };

type Props = { me: Me; task: Task; onChange(task: Task): void };

/** Who sees to something new, and by when; both can wait. */
export const OwnerAndDue = ({ me, task, onChange }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.owner}>
        <OwnerSelect
          me={me}
          value={task.ownerStaffId}
          onChange={(ownerStaffId) => onChange({ ...task, ownerStaffId })}
        />
      </div>
      <Field label={t('improvements.due')}>
        <Input
          type="date"
          min={inBerlin(me.now).day}
          value={task.dueOn}
          onChange={(_, { value }) => onChange({ ...task, dueOn: value })}
        />
      </Field>
    </>
  );
};
