export { NotFoundWords as default } from '../../_shell/refusal-pages'
