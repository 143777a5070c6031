// What the module practises on: a report in small in each language, so that what it does with the first real one was done
// before.

import type { Language } from "../package/types.js";

/** Small reports with what most reports have: a meeting, recommendations, attendance, statements. */
export const practice: Record<Language, string> = {
  ar: `الأمم المتحدة
تقرير الفريق العامل عن اجتماعه المعقود في فيينا من 10 إلى 12 تشرين الأول/أكتوبر 2011
أولا- مقدمة
1- عقد الفريق العامل اجتماعه في فيينا من 10 إلى 12 تشرين الأول/أكتوبر 2011.
ثانيا- التوصيات
2- اعتمد الفريق العامل التوصيات التالية:
(أ) ينبغي للدول الأطراف أن تعزز التعاون الدولي؛
(ب) ينبغي للأمانة أن تعد ورقة معلومات أساسية.
ثالثا- الحضور
3- حضر الاجتماع ممثلو الدول الأطراف التالية: إسبانيا، ألمانيا، الجزائر، جمهورية كوريا، فرنسا، كينيا، اليابان.
رابعا- الكلمات
4- تكلم ممثلو فرنسا وكينيا والاتحاد الأوروبي ومكتب الأمم المتحدة المعني بالمخدرات والجريمة.
`,
  en: `United Nations
Report on the meeting of the Working Group held in Vienna from 10 to 12 October 2011
I. Introduction
1. The Working Group held its meeting in Vienna from 10 to 12 October 2011.
II. Recommendations
2. The Working Group adopted the following recommendations:
(a) States parties should strengthen international cooperation;
(b) The Secretariat should prepare a background paper.
III. Attendance
3. The meeting was attended by representatives of the following States parties: Algeria, France, Germany, Japan, Kenya, Republic of Korea, Spain.
IV. Statements
4. Statements were made by the representatives of France, Kenya, the European Union and the United Nations Office on Drugs and Crime.
`,
  es: `Naciones Unidas
Informe de la reunión del Grupo de Trabajo celebrada en Viena del 10 al 12 de octubre de 2011
I. Introducción
1. El Grupo de Trabajo celebró su reunión en Viena del 10 al 12 de octubre de 2011.
II. Recomendaciones
2. El Grupo de Trabajo aprobó las siguientes recomendaciones:
a) Los Estados partes deberían fortalecer la cooperación internacional;
b) La Secretaría debería preparar un documento de antecedentes.
III. Asistencia
3. Asistieron a la reunión representantes de los siguientes Estados partes: Alemania, Argelia, España, Francia, Japón, Kenya, República de Corea.
IV. Declaraciones
4. Formularon declaraciones los representantes de Francia, Kenya, la Unión Europea y la Oficina de las Naciones Unidas contra la Droga y el Delito.
`,
  fr: `Nations Unies
Rapport sur la réunion du Groupe de travail tenue à Vienne du 10 au 12 octobre 2011
I. Introduction
1. Le Groupe de travail a tenu sa réunion à Vienne du 10 au 12 octobre 2011.
II. Recommandations
2. Le Groupe de travail a adopté les recommandations suivantes :
a) Les États parties devraient renforcer la coopération internationale ;
b) Le Secrétariat devrait établir un document d’information.
III. Participation
3. Ont participé à la réunion les représentants des États parties suivants : Algérie, Allemagne, Espagne, France, Japon, Kenya, République de Corée.
IV. Déclarations
4. Des déclarations ont été faites par les représentants de la France, du Kenya, de l’Union européenne et de l’Office des Nations Unies contre la drogue et le crime.
`,
  ru: `Организация Объединенных Наций
Доклад о совещании Рабочей группы, проведенном в Вене 10–12 октября 2011 года
I. Введение
1. Рабочая группа провела свое совещание в Вене 10–12 октября 2011 года.
II. Рекомендации
2. Рабочая группа приняла следующие рекомендации:
a) государствам-участникам следует укреплять международное сотрудничество;
b) Секретариату следует подготовить справочный документ.
III. Участники
3. В работе совещания участвовали представители следующих государств-участников: Алжира, Германии, Испании, Кении, Республики Корея, Франции, Японии.
IV. Выступления
4. С заявлениями выступили представители Кении, Франции, Европейского союза и Управления Организации Объединенных Наций по наркотикам и преступности.
`,
  zh: `联合国
工作组2011年10月10日至12日在维也纳举行的会议的报告
一、导言
1. 工作组于2011年10月10日至12日在维也纳举行会议。
二、建议
2. 工作组通过了下列建议：
(a) 缔约国应加强国际合作；
(b) 秘书处应编写背景文件。
三、出席情况
3. 下列缔约国的代表出席了会议：阿尔及利亚、大韩民国、德国、法国、肯尼亚、日本、西班牙。
四、发言
4. 法国、肯尼亚、欧洲联盟和联合国毒品和犯罪问题办公室的代表作了发言。
`,
};
