import { ClientWords } from '@/platform/i18n/client-words'
import type { FileFamily } from '../domain/file-kinds'
import { extensionsIn } from '../domain/file-kinds'
import { UploadBox, type UploadBoxProps } from './upload-box'

type UploadFieldProps = Pick<UploadBoxProps, 'subject' | 'back' | 'already' | 'camera'> & {
  material: UploadBoxProps['material'] & { accepts: readonly FileFamily[] }
}

/** The way to add files to one material of a draft or to an inspection; the files themselves are the page's to show. Stands in no other form. */
export function UploadField({ material: { accepts, ...material }, ...rest }: UploadFieldProps) {
  const extensions = extensionsIn(accepts)
  const kinds = extensions.map((extension) => extension.slice(1).toUpperCase()).filter((kind) => !RARE.has(kind))
  return (
    <ClientWords areas={['attachments']}>
      <UploadBox {...rest} material={material} accept={extensions.join(',')} kinds={kinds.join(' ')} />
    </ClientWords>
  )
}

/** Other names of kinds that are already named. */
const RARE = new Set(['JFIF', 'JPEG', 'HEIF'])
