/** Why a file is refused; thrown by whatever looks into it. */
export class Fault extends Error {
  /** @param {import('../file-fault').FileFault} fault */
  constructor(fault) {
    super(fault)
    this.fault = fault
  }
}
