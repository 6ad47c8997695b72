import { type ConstDirectiveNode, type EnumValueDefinitionNode, type InputValueDefinitionNode, print } from 'graphql';
import { type FieldElement, argumentsOf } from '../type-elements';

/** The line that a bank writes for a field of the contract. */
export function fieldLine(field: FieldElement, isShared: boolean): string {
  const given = argumentsOf(field);
  const args = given.length === 0 ? '' : `(${given.map(argumentLine).join(', ')})`;
  const directives = (field.directives ?? []).filter((directive) => directive.name.value === 'listSize' || directive.name.value === 'inaccessible').map((directive) => ` ${print(directive)}`);
  return `${field.name.value}${args}: ${print(field.type)}${directives.join('')}${isShared ? ' @shareable' : ''}`;
}

export function argumentLine({ defaultValue, name, type }: InputValueDefinitionNode): string {
  return `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`;
}

/** The directive of a name that an element has. */
export function directiveOf({ directives = [] }: FieldElement | EnumValueDefinitionNode | { readonly directives: readonly ConstDirectiveNode[] }, name: string): ConstDirectiveNode | undefined {
  return directives.find((directive) => directive.name.value === name);
}
