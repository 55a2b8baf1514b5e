// The types of inputs.mjs, for the tests that ask whether a build is stale.
export declare const INPUTS: Readonly<Record<'functions' | 'weapp' | 'h5', readonly string[]>>;
export declare function inputsOf(paths: readonly string[]): Promise<string>;
export declare function isFresh(name: string, inputs: string, output: string): Promise<boolean>;
export declare function remember(name: string, inputs: string): Promise<void>;
