import '../../../styles/share.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '../words.ts'
import type { QrCode } from './qr.ts'

/** An address as a QR code, to be read off a screen or a print; for one on a disk, why there is none. */
export function LinkCode({ address }: { address: string }) {
  const code = useSignal<QrCode | null>(null)
  useEffect(() => {
    import('./qr.ts').then(({ qrCode }) => {
      code.value = qrCode(address)
    })
  }, [address, code])
  if (address.startsWith('file:')) return <p class="link-code-none">{t('share.no-address')}</p>
  const { size = 45, path = '' } = code.value ?? {}
  return (
    <svg
      class="link-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('detail.qr-of', { address })}
    >
      <path d={path} />
    </svg>
  )
}
