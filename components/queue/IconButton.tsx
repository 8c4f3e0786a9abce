import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly test: string;
  readonly skipped: boolean;
}

/** A sign in a row; its name is for the tooltip and for those who hear it. */
export const IconButton = ({ icon, ...button }: Props) => (
  <Button look="icon" {...button}>
    <Icon name={icon} />
  </Button>
);
