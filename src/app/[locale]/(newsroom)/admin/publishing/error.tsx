'use client'

export { Failure as default } from '@/app/[locale]/_shell/failure'
