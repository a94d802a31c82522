/** The bundle of the functions: the first script of the page, so that cells wait for nothing else. */
import { associate, type Runtime } from './functions/associate.js';

/** From office.js. */
declare const CustomFunctions: Runtime;

associate(CustomFunctions);
