export { UnauthorizedWords as default } from '../../_shell/refusal-pages'
