// The types of install.mjs.
/** The folder of the validator's package; installed first where it is missing. */
export declare function validator(): string;
