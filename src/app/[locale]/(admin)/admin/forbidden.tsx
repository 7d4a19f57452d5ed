export { ForbiddenWords as default } from '../../_shell/refusal-pages'
