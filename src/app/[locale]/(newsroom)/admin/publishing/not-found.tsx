export { NotFoundWords as default } from '@/app/[locale]/_shell/refusal-pages'
