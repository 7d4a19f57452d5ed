import { Button, ButtonLink } from './button'
import { CopyCode } from './copy-code'
import { Dialog } from './dialog'
import type { Examples } from './examples'
import { FormActions } from './form-actions'
import { KeyHint } from './key-hint'
import { Masked } from './masked'
import { PrintButton } from './print-button'
import { SubmitButton } from './submit-button'

export const actionExamples: Examples = (t) => [
  {
    component: 'Button',
    states: [
      { state: 'primary', node: <Button kind="primary">{t('action.submit')}</Button> },
      { state: 'secondary', node: <Button>{t('action.save')}</Button> },
      { state: 'quiet', node: <Button kind="quiet">{t('action.cancel')}</Button> },
      { state: 'danger', node: <Button kind="danger">{t('action.revoke')}</Button> },
      { state: 'disabled', node: <Button disabled>{t('action.save')}</Button> },
      { state: 'link', node: <ButtonLink href="#main">{t('action.guide')}</ButtonLink> },
    ],
  },
  {
    component: 'FormActions',
    states: [
      {
        state: 'default',
        node: (
          <FormActions note={t('action.note')}>
            <SubmitButton pendingText={t('action.pending')}>{t('action.submit')}</SubmitButton>
            <Button>{t('action.save')}</Button>
          </FormActions>
        ),
      },
    ],
  },
  {
    component: 'Dialog',
    states: [
      {
        state: 'default',
        node: (
          <Dialog
            openText={t('action.revoke')}
            openKind="danger"
            title={t('dialog.title')}
            closeText={t('action.cancel')}
            href="#main"
          >
            <p>{t('dialog.text')}</p>
          </Dialog>
        ),
      },
    ],
  },
  {
    component: 'CopyCode',
    states: [
      {
        state: 'default',
        node: (
          <CopyCode
            value="320682-20260402-00017"
            label={t('case.number')}
            copyText={t('action.copy')}
            copiedText={t('action.copied')}
          />
        ),
      },
    ],
  },
  {
    component: 'Masked',
    states: [
      {
        state: 'default',
        node: (
          <Masked value="320682********1234" maskedText={t('masked')}>
            <Button kind="quiet">{t('action.reveal')}</Button>
          </Masked>
        ),
      },
    ],
  },
  { component: 'PrintButton', states: [{ state: 'default', node: <PrintButton text={t('action.print')} /> }] },
  { component: 'KeyHint', states: [{ state: 'default', node: <KeyHint keys={['Ctrl', 'Enter']} /> }] },
]
