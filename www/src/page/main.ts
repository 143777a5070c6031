import "./trusted-types.js";
import "../package/define.js";
import "./rapporteur-page.js";
import { keepOffline } from "./offline.js";

keepOffline();
