export { ForbiddenWords as default } from '@/app/[locale]/_shell/refusal-pages'
