import type { LIFE_EVENTS } from '@/modules/catalogue/domain/service'

/** One drawing a turn in life, as blue calico is made: white where the paste kept the dye away. 24 by 24. */
const DRAWN: Record<(typeof LIFE_EVENTS)[number], string> = {
  'open-a-shop': 'M4 10v10h16V10M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0M10 20v-6h4v6',
  'start-a-company': 'M5 20V5h9v15M14 9h5v11M3 20h18M8 9h3M8 13h3M8 17h3M16 13h1M16 17h1',
  'run-a-vehicle':
    'M2 6h12v11H9M14 10h4l4 4v3h-2M4 17H2V6M5 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0M16 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  'have-a-child': 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M5 21c0-5 3-8 7-8s7 3 7 8M12 4V2M10 15l2 3 2-3',
  'go-to-school': 'M12 7C9 4 6 4 3 5v14c3-1 6-1 9 2 3-3 6-3 9-2V5c-3-1-6-1-9 2v14',
  'settle-here': 'M3 12l9-8 9 8M6 10v10h12V10M10 20v-5h4v5M12 8v2',
  'build-or-dig': 'M3 20h18M4 15h7v5M11 15h9v5M7 10h8v5M15 10h5M10 5h7v5',
  'meet-hardship': 'M12 20C5 15 3 11 5 8s6-2 7 1c1-3 5-4 7-1s0 7-7 12M8 12h3l1-2 1 4 1-2h2',
  'grow-old': 'M12 21v-7M12 14c-5 0-8-3-8-6 3 0 4 1 4 1s0-4 4-6c4 2 4 6 4 6s1-1 4-1c0 3-3 6-8 6M8 21h8',
  'seek-justice': 'M12 3v18M7 21h10M5 6h14M5 6l-3 7h6L5 6M19 6l-3 7h6l-3-7',
}

/** Beside the words, which say the same. */
export function LifeEventPicture({ event }: { event: (typeof LIFE_EVENTS)[number] }) {
  return (
    <svg className="calico" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true" focusable="false">
      <path d={DRAWN[event]} />
    </svg>
  )
}
